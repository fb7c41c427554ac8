// b all options
let $e; setcookie("a", "v", { "expires" : 2000000000, "path" : "/p", "domain" : "d.org", "secure" : true, "httponly" : true, "samesite" : "Strict" });
setcookie("b", "v", { "SameSite" : "None", "Path" : "/" });
setcookie("c", "", { "path" : "/x" });
setcookie("d", "v", 0, "", "", false, false);
setcookie("e", "v", -5);
setcookie("f", "v", { "expires" : "2000000000" });
setcookie("g", "v", { "secure" : "no", "httponly" : 0 });
setcookie("h", "a b+c%;=,\"\n");
setrawcookie("i", "a+b%20");
setcookie("j[k]", "v");
try { setcookie('k.l m', 'v'); } catch ($e) { throw $e; }
print_r(headers_list());
