// Bytes come as strings.
let $d: any = new PDO('sqlite::memory:');
let $row: any = $d.query("SELECT x'00ff80', x'', zeroblob(3), x'c3a9'").fetch(PDO.FETCH_NUM);
for (const $value of $row) { echo(bin2hex($value), "\n"); }
