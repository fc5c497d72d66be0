"""What the README claims, measured beside peers in the same run."""
