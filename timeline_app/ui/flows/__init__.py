"""What the menus do: each flow leads from an action through its dialogs to a service."""
