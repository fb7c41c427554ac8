// trigger message kinds
ini_set('html_errors', '0');
class M { __toString() { return 'from object'; } }
trigger_error(new M); trigger_error(12); trigger_error(1.5); trigger_error(true); trigger_error("multi\nline"); try { trigger_error([]); } catch (e) { if (!(e instanceof TypeError)) throw e; echo(e.getMessage()); } try { trigger_error(); } catch (e) { if (!(e instanceof ArgumentCountError)) throw e; echo(e.getMessage()); } trigger_error(null);
