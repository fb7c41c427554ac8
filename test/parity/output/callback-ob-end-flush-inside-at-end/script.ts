// callback ob end flush inside at end
ob_start((buffer: string) => { ob_end_flush(); return buffer; });
echo('x');
