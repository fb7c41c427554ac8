<?php // server no argv
echo isset($_SERVER['argv']) ? 'argv' : 'no argv';
