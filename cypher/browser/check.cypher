// Whether the graph is loaded, complete, and as new as the guide. The guide fills in $release.
OPTIONAL MATCH (release:ImmunoResistance:IRRelease {id: 'ir:release/current'})
RETURN
  CASE
    WHEN
      release IS NULL
      THEN
        'The graph is not in this database. In a terminal: kg load, or kg demo for all at once.'
    WHEN
      release.state <> 'current'
      THEN 'A load is under way, or was cut off. In a terminal: kg load.'
    WHEN
      release.version < $release
      THEN 'The graph is older than this guide. In a terminal: kg load.'
    ELSE 'All is well.'
  END AS state,
  release.version AS release,
  release.nodes AS nodes,
  release.relationships AS relationships
