// substr compare
var_dump(substr_compare('Hello', 'LLO', -3, 3, true), substr_compare('abcde', 'bc', 1, 2), strncasecmp('HELLO', 'help', 3), strnatcasecmp('IMG10', 'img9'), strcmp('10', '9'), strcmp('', 'a'));
