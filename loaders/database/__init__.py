"""Tables into a database: schema, plan, apply, verify, remove."""
