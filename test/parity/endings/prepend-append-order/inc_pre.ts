// 
echo('pre;'); register_shutdown_function(() => { echo('SP;'); });
