// Texts with everything in them.
let $d: any = new PDO('sqlite::memory:');
let $s: any = $d.prepare('SELECT ?, length(?), hex(?)');
for (const $text of ['', 'abc', 'é€😀', "a\nb", "it's"]) { $s.execute([$text, $text, $text]); var_dump($s.fetch(PDO.FETCH_NUM)); }
