// exit object without string
class Plain {}
try { exit(new Plain()); } catch (e) { echo('caught ', e.message); }
