"""Career management you own."""
