<?php // a header callback throws: headers and body are sent, the exception goes on
header_register_callback(function () { throw new Exception('in the callback'); });
echo "first\n";
echo "never\n";
