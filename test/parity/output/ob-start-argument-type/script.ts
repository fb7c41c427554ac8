// ob start argument type
try {
  ob_start(null, 'many');
} catch (e) {
  echo(e.message);
}
