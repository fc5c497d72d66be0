"""A person's own record: all that may change, who may change it, and how a change is taken back."""
