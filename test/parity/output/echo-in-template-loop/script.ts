// a page built the way templates do
const rows = [{ id: 1, name: 'A & B' }, { id: 2, name: '<C>' }];
echo('<table>\n');
for (const row of rows) { echo('<tr><td>', row['id'], '</td><td>', htmlspecialchars(row['name']), '</td></tr>\n'); }
echo('</table>\n');
