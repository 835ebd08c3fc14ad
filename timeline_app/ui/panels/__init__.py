"""What stands around the timeline: articles, inspector, reader, filter, first page."""
