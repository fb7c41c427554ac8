// user error in ob callback at end
ob_start((b) => { trigger_error('x', E_USER_ERROR); return `<${b}>`; });
echo('text;');
