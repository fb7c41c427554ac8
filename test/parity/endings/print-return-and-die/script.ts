// print return and die
let r = print("p"); echo(r); print("q\n"); die(print("last\n"));
