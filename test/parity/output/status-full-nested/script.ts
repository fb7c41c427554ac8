// status full nested
ob_start();
echo('ab');
ob_start(null, 100);
echo('c');
const status = ob_get_status(true);
ob_end_clean();
ob_end_clean();
print_r(status);
