// status buffer size by chunk size
ob_start(null, 4096); const a = ob_get_status()['buffer_size']; ob_end_clean();
ob_start(null, 5000); const b = ob_get_status()['buffer_size']; ob_end_clean();
ob_start(null, 1); const c = ob_get_status()['buffer_size']; ob_end_clean();
echo(`${a} ${b} ${c}`);
