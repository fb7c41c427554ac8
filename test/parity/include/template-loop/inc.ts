//
echo('<li>' + htmlspecialchars(name) + '</li>\n');
