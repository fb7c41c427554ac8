// htmlspecialchars invalid utf8
var_dump(htmlspecialchars('bad \udcff byte'), htmlspecialchars('bad \udcff byte', ENT_IGNORE), htmlspecialchars('bad \udcff byte', ENT_SUBSTITUTE));
