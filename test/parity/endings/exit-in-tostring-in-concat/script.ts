// exit in tostring in concat
class T { __toString() { exit('ts'); } }
ob_start((b) => `(${b})`);
echo('a'); var x = strtoupper(new T); echo('never');
