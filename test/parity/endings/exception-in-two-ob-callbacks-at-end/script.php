<?php // exception in two ob callbacks at end
ob_start(function ($b) { throw new Exception('outer'); });
ob_start(function ($b) { throw new LogicException('inner'); });
echo 'text;';
