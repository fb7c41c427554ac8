// callback replaces everything at end
ob_start((buffer: string) => { return '<html>\n' + buffer + '</html>\n'; });
echo('<body>\n');
ob_start((buffer: string) => { return str_replace('apple', 'orange', buffer); });
echo('apple pie\n');
ob_end_flush();
echo('</body>\n');
