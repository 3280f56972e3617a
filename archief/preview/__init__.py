"""Shows the site while it is edited: build, serve, watch, reload. It knows nothing of how a page is made."""
