//
echo('<p>partial</p>');
