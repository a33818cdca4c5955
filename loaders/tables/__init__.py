"""Tables as files: reading, tidying, and the records that they hold."""
