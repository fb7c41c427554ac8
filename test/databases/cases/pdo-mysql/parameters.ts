// Parameters by place and name, bound and given, of all types, emulated and native.
let place: any = explode(':', $_GET['server']);
let db: any = new PDO('mysql:host=' + place[0] + ';port=' + place[1] + ';dbname=test;charset=utf8mb4', 'root', '');
function attempt(what: any, call: any) { echo(what + ': '); try { var_dump(call()); } catch (e: any) { echo(get_class(e) + ' ' + e.getMessage() + ' ' + e.getCode() + "\n"); } }
for (const emulate of [true, false]) {
  db.setAttribute(PDO.ATTR_EMULATE_PREPARES, emulate);
  let st: any = db.prepare('SELECT ? AS a, ? AS b, ? AS c, ? AS d, ? AS e');
  st.execute([1, 'two', 3.5, null, true]);
  var_dump(st.fetch(PDO.FETCH_ASSOC));
  st.bindValue(1, 5, PDO.PARAM_INT);
  st.bindValue(2, '7', PDO.PARAM_INT);
  st.bindValue(3, 'x', PDO.PARAM_NULL);
  st.bindValue(4, 1, PDO.PARAM_BOOL);
  st.bindValue(5, "it's \\ \"q\" \0 \n \x1a %", PDO.PARAM_STR);
  var_dump(st.execute(), st.fetch(PDO.FETCH_NUM));
  st = db.prepare("SELECT :x AS x, ':y' AS y, '?' AS q, /* :no ? */ :x2 AS z -- :more ?");
  st.execute({ 'x': 'named', ':x2': 'colon' });
  var_dump(st.fetch(PDO.FETCH_ASSOC));
  attempt('too few', () => db.prepare('SELECT ?, ?').execute([1]));
  attempt('too many', () => db.prepare('SELECT ?').execute([1, 2]));
  attempt('none', () => db.prepare('SELECT ?').execute());
  attempt('wrong name', () => db.prepare('SELECT :a').execute({ 'b': 1 }));
  attempt('mixed', () => db.prepare('SELECT :a, ?').execute({ 'a': 1 }));
  attempt('limit', () => db.prepare('SELECT 1 LIMIT ?').execute(['1']));
  attempt('place 0', () => db.prepare('SELECT ?').bindValue(0, 1));
  attempt('no name', () => db.prepare('SELECT ?').bindValue('', 1));
  attempt('empty', () => db.prepare(''));
  attempt('syntax', () => db.prepare('SELEC ?').execute([1]));
}
var_dump(db.quote("a'b\"c\\d\0e\nf\rg\x1ah\u{e9}"), db.quote('', PDO.PARAM_INT));
