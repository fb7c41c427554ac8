// shutdown unknown name
try {
  register_shutdown_function('nofn');
} catch (e) {
  echo(e.message);
}
