// str getcsv
var_dump(str_getcsv('a,"b ""q"" c",,d e, f ,"x"y'), str_getcsv(''), str_getcsv('a;b',';'), str_getcsv('"a\nb",c'), str_getcsv('"un'), str_getcsv('a\\"b,"c\\"d,e",f'), str_getcsv('a,b\n'), str_getcsv(',,'), str_getcsv(' "x" , y'), str_getcsv('\'a,b\',c', ',', '\''), str_getcsv('é,ü'));
try { str_getcsv('a', ''); } catch ($e) { echo($e.message); } try { str_getcsv('a', ',,'); } catch ($e) { echo($e.message); }
