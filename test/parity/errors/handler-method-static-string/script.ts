// handler method static string
class L { static seen = 0; static note(n, m) { L.seen++; echo(`[${m}]`); return true; } inst(n, m) { echo(`{inst ${m}}`); return true; } }
set_error_handler([L, 'note']); trigger_error('a'); set_error_handler([new L, 'inst']); trigger_error('b'); restore_error_handler(); trigger_error('c'); echo(L.seen);
