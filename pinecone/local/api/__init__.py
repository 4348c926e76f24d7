"""The control plane: indexes, backups, collections and models, at the control port."""
