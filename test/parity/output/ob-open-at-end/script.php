<?php // buffers left open are flushed from the inside out at the end
ob_start(fn($buffer) => "1($buffer)");
echo 'a';
ob_start(fn($buffer) => "2($buffer)");
echo 'b';
ob_start(fn($buffer) => "3($buffer)");
echo 'c';
