// callback unknown function
try { header_register_callback('nosuchfn'); } catch (e) { echo(e.message); }
