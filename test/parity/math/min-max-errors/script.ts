// min max errors
try { max([]); } catch (e) { echo(e.message); }
try { max(1); } catch (e) { echo(e.message); }
