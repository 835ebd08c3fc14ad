"""What window and command line both call; without Qt."""
