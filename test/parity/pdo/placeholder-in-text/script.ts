// What looks like a parameter inside of a text is none.
let $d: any = new PDO('sqlite::memory:');
let $s: any = $d.prepare("SELECT '?', ':a', \"x\", ? /* ? :b */ -- :c ?\nFROM (SELECT 5 AS x)");
$s.execute(['value']);
print_r($s.fetch(PDO.FETCH_NUM));
