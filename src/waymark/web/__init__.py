"""The browser door: pages, forms, fragments. Pages hold no rules; everything goes through the verbs."""
