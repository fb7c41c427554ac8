// version compare
var_dump(version_compare('8.2.1', '8.10'), version_compare('1.0', '1.0.0', '<'), version_compare('5.2', '5.2', '>='));
