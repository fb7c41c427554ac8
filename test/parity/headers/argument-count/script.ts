// argument count
try { header(); } catch (e) { echo(e.name, ': ', e.message); }
