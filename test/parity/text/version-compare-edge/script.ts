// version compare edge
echo(version_compare('1.0.0-beta', '1.0.0'), version_compare('1.0rc1', '1.0RC1'), version_compare('1.0.0', '1'), version_compare('1.0-dev', '1.0-alpha'), json_encode(version_compare('1', '2', 'lt')), json_encode(version_compare('1', '2', 'ge')));
