"""The timeline on the screen: painting, gestures, keyboard, accessibility."""
