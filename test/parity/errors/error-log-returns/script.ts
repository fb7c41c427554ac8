// error log returns
var f = $_SERVER['DOCUMENT_ROOT'] + '/side/el.txt'; var_dump(error_log('a', 3, f), error_log('b', 3, f), file_get_contents(f), error_log('', 3, f)); unlink(f);
try { error_log('x', 2, 'host'); } catch (e) { echo(get_class(e), e.getMessage(), "\n"); } var_dump(error_log('x', 3, '/nonexistent-dir/file.log')); try { error_log('x', 3); } catch (e) { echo(get_class(e), e.getMessage(), "\n"); } try { error_log(); } catch (e) { echo(get_class(e), e.getMessage(), "\n"); } try { error_log([]); } catch (e) { echo(get_class(e), e.getMessage(), "\n"); }
