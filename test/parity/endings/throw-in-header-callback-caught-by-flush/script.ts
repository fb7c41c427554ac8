// throw in header callback caught by flush
header_register_callback(() => { throw new RuntimeException('hc'); });
try { echo('body'); flush(); echo('after;'); } catch (e) { if (!(e instanceof RuntimeException)) throw e; echo('caught ', e.getMessage(), ';'); }
echo(headers_sent() ? 'sent' : 'not');
