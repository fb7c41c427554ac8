// c upload broken
let $f; print_r($_POST);
print_r(array_map(($f) => $f["error"], $_FILES));
