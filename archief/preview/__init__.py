"""Shows the site while it is edited: build, serve, watch, reload. It knows nothing of how a page is made."""

from archief.preview.running import running, serve

__all__ = ["running", "serve"]
