"""Claims become events, plans and facts: first inside one document, then across all of them."""
