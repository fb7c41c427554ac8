// A download: rows are sent as they are made, which stops when the client disconnects.
const rows = Math.min(Number($_GET.rows ?? 1000), 1_000_000);

header('Content-Type: text/csv; charset=utf-8');
header('Content-Disposition: attachment; filename="export.csv"');
echo('number,square\n');
for (let number = 1; number <= rows; number++) {
  echo(`${number},${number * number}\n`);
  if (number % 500 === 0) await flush();
}
